-- Whether the encoding a page is read in was detected (0) or chosen by a person (1).
alter table page add column encoding_by_hand integer not null default 0;
