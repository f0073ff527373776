import type { zhCN } from '../zh-cn/zh-cn'
import { actionWords } from './action-words'
import { alsoWords } from './also-words'
import { deskWords } from './desk-words'
import { dialogWords } from './dialog-words'
import { duplicateWords } from './duplicate-words'
import { evidenceWords } from './evidence-words'
import { figureWords } from './figure-words'
import { findingWords } from './finding-words'
import { frameWords } from './frame-words'
import { inspectorWords } from './inspector-words'
import { peopleWords } from './people-words'
import { pictureWords } from './picture-words'
import { ruleWords } from './rule-words'
import { rulesWords } from './rules-words'
import { sheetWords } from './sheet-words'
import { signingWords } from './signing-words'
import { storyWords } from './story-words'
import { styleWords } from './style-words'

export const en: Readonly<Record<keyof typeof zhCN, string>> = {
  ...actionWords,
  ...alsoWords,
  ...deskWords,
  ...dialogWords,
  ...duplicateWords,
  ...evidenceWords,
  ...figureWords,
  ...findingWords,
  ...frameWords,
  ...inspectorWords,
  ...peopleWords,
  ...pictureWords,
  ...ruleWords,
  ...rulesWords,
  ...sheetWords,
  ...signingWords,
  ...storyWords,
  ...styleWords,
}
