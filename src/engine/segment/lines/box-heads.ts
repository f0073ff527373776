import { type Edged, startingWith } from './pattern'

/** Over the box in which somebody says what to learn from the story, and over its parts: 法官说法, 小贴士, 案情. */
const BOX_HEAD = startingWith(
  /^[■●◆▲□]? ?【?(?:(?:[办主]?[案审]?法官|检察官|律师|专家|医生|警方|民警|交警|消防|记者|编辑|老师|部门|官方)(?:说法|释法|提醒|提示|点评|解读|支招|建议|回应|寄语|析法|说案)|(?:温馨|特别|安全)提示|小贴士|(?:新闻|相关|背景)?链接|延伸阅读|知识[点窗链]|案情(?:回顾|简介)?|案例(?:回放)?|判决|裁判(?:结果|要旨)?|说法|评析|释法|处理结果|怎[样么](?:预防|治疗|识别)|问|答)】?$/,
)

/** Over what became of the story above: it goes on. */
const FOLLOW_UP = startingWith(
  /^[■●◆▲□]? ?【?(?:记者(?:追踪|调查|核实|连线|回访|探访)|(?:有关)?(?:部门|官方|单位|律师|专家|医生|法官)?(?:回复|回应|答复|解答|回音)|编者的话|编后(?:语|话|记)?|编余|编辑(?:感言|点评|寄语)|后续|反馈)】?$/,
)

/** Whether a line stands over a part of the story it is in. */
export function isBoxHead(unit: Edged): boolean {
  return BOX_HEAD.fits(unit) || FOLLOW_UP.fits(unit)
}

/** Whether a line says that the story above goes on. */
export function isFollowUp(unit: Edged): boolean {
  return FOLLOW_UP.fits(unit)
}
