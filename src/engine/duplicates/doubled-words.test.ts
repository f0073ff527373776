import { expect, it } from 'vitest'
import { readLexiconFolder } from '../../host/lexicon-folder'
import { readLexicon } from '../lexicon'
import { createDoubledWordFinder } from './doubled-words'

const lexicon = readLexicon(readLexiconFolder(new URL('../../../resources/lexicons/zh', import.meta.url).pathname))
const finder = createDoubledWordFinder(lexicon)
const found = (text: string): string[] => finder.find(text).map(({ start, end }) => text.slice(start, end))

it.each([
  ['社区医院本周为儿童接种流感疫苗疫苗三百余剂。', '疫苗疫苗'],
  ['全镇重点发展粮油加工、水果罐头、水果罐头、竹木制品四条产业链。', '水果罐头、水果罐头'],
  ['药房今起限量供应金霉素素软膏。', '素素'],
  ['工人们正在疏通疏通管道。', '疏通疏通'],
  ['副县长贺鸣贺鸣到场讲话。', '贺鸣贺鸣'],
  ['他们是美丽乡村的的建设者。', '的的'],
  ['云渡县交通运输局云渡县交通运输局发布通告。', '云渡县交通运输局云渡县交通运输局'],
])('D24 asks about %s', (text, doubled) => {
  expect(found(text)).toEqual([doubled])
})

it.each([
  '他常常慢慢走到渡口，天天如此，家家户户都认得他。',
  '这件事还要研究研究，大家再讨论讨论、商量商量。',
  '孩子们高高兴兴地走进实实在在的新学堂，老老少少都来了。',
  '一枚枚奖章，一座座新桥，一届届学生，一一数来。',
  '一个一个地数，一步一步地走，几小时几小时地等。',
  '有没有没关系，行不行不要紧，走着走着天就亮了。',
  '刑警大队大队长贺鸣、中国国家队教练、大学学生代表到场。',
  '“加油加油加油！”看台上哈哈哈哈笑成一片，雨点哗啦哗啦地落。',
  '他大口大口地喝水，衣裳雪白雪白的。',
  '这是改革的目的的一部分，成为为民服务的窗口。',
  '王娜娜、李晶晶和爸爸妈妈、叔叔一起看星星。',
  '“前进、前进！”口号声响彻江岸，保障、保障、再保障。',
  '县里举行工会会员大会，会议由市人大大学生代表列席。',
])('D25 lets pass: %s', (text) => {
  expect(found(text)).toEqual([])
})

it('D24 finds the same with full-width spaces around and line ends before', () => {
  expect(found('　　据了解，\r\n流感疫苗疫苗　已到货。')).toEqual(['疫苗疫苗'])
})
