-- The desk file, readable by any SQLite tool. `page`, `story`, `paragraph` and `decision` show the desk as it stands;
-- `entry` is everything that was ever done to it, in order; `tag`, `duplicate` and `finding` are what the machine
-- made of it at the last save and may be thrown away. Offsets are UTF-16 code units, half open, into page.raw (spans)
-- or paragraph.text (start_at, end_at). Text that SQL text cannot hold (a NUL, half a surrogate pair) is stored as a
-- blob of UTF-16LE.

create table meta (
  key   text primary key,
  value text not null
) without rowid;

create table page (
  id            text primary key,
  sort_key      text not null,
  name          text not null,
  raw           text not null,
  encoding      text not null,
  line_ends     text not null,
  sha256        text not null,
  bytes         text,             -- the file itself, base64, where raw encoded again is not the same
  publication   text,
  place         text,
  date          text,
  weekday       integer,          -- 1 Monday … 7 Sunday, as printed
  printed_page  text,
  issue_by_hand integer not null,
  engine        text not null
);

create table story (
  id         text primary key,
  page       text not null,
  number     integer not null,    -- 1 for the first of its page
  sort_key   text not null,
  status     text not null,
  label      text,
  kicker     text,
  headline   text,
  deck       text,
  byline     text,
  text       text not null,       -- clean paragraphs, one a line
  characters integer not null     -- of headline fields and text, white space not counted
);
create index story_page on story (page);

create table paragraph (
  id       text primary key,
  page     text not null,
  story    text,                  -- null: furniture of the page
  role     text not null,
  sort_key text not null,
  text     text not null,
  spans    text not null,         -- JSON: [[start, end], …] in page.raw
  pieces   text not null,         -- JSON: how the clean text comes from the raw text
  hand     text not null          -- JSON: what a person decided about it
);
create index paragraph_page on paragraph (page);
create index paragraph_story on paragraph (story);

create table decision (
  id      text primary key,
  kind    text not null,
  subject text not null,
  answer  text not null,
  about   text not null,
  person  text not null,
  at      text not null,
  note    text
);

create table entry (
  seq     integer primary key,
  at      text not null,
  person  text not null,
  command text not null,
  about   text not null,
  pages   text not null,          -- JSON
  stories text not null,          -- JSON
  args    text not null,          -- JSON
  changes text not null,          -- JSON: both sides of every record changed
  reverts integer
);
create trigger entry_stays before update on entry begin
  select raise(abort, 'entries are appended and never altered');
end;
create trigger entry_kept before delete on entry begin
  select raise(abort, 'entries are appended and never removed');
end;

create table setting (
  key   text primary key,
  value text not null             -- JSON
) without rowid;

-- Pages whose tags, duplicates and findings are those of the page as it stands; a save may put some off.
create table derived (
  page   text primary key,
  engine text not null
) without rowid;

create table tag (
  page       text not null,
  paragraph  text not null,
  type       text not null,
  text       text not null,
  start_at   integer not null,
  end_at     integer not null,
  spans      text not null,       -- JSON
  value      text not null,       -- JSON
  confidence real not null
);
create index tag_page on tag (page);

create table duplicate (
  page       text not null,
  kind       text not null,
  text       text not null,
  similarity real not null,
  places     text not null        -- JSON: [{paragraph, start, end}, …]
);
create index duplicate_page on duplicate (page);

create table finding (
  page     text not null,
  rule     text not null,
  severity text not null,
  message  text not null,
  expected text,
  places   text not null          -- JSON: [{paragraph, start, end}, …]
);
create index finding_page on finding (page);
