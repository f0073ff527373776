/** Words of kinship, which bring another person into the sentence; 教大妈们跳舞 and 母亲节 tell of nobody's kin. */
export const KIN_WORDS =
  /父亲(?!节)|母亲(?![节河湖])|(?<!大)爸|(?<!大)妈(?!祖)|(?<=[的他她我其，、和])(?:爷爷|奶奶)|祖父|祖母|外公|外婆|儿子|老板娘|[小大比长][他她](?=\d|[一二三四五六七八九十])|女儿|长子|次子|孙子|孙女|外孙|妻子|丈夫|爱人|哥哥|弟弟|姐姐|妹妹|兄长|兄弟(?!单位|院校|部门|学校|公司|民族|[省市县区])|大哥|二哥|老伴|岳父|岳母|公公|婆婆|(?<!警察|消防员)叔叔|伯父|夫人|(?<!老)太太|先生的|同案|同伙|舅舅|(?<!阿)姨|其[父母兄弟姐妹妻夫子女孙侄]|之[子女孙](?![\u4e00-\u9fff]?[城国乡家])/u

/** Kin of another generation: nobody is born fourteen years before a child. */
const GENERATIONS =
  /父亲|母亲|父母|爸|妈|爷爷|奶奶|祖父|祖母|外公|外婆|儿子|女儿|长子|次子|孙子|孙女|外孙|岳父|岳母|公公|婆婆|叔叔|伯父|舅舅|老板娘|[之其][子女孙父母]/gu
const HUSBAND = /丈夫/gu
const WIFE = /妻子|太太|夫人/gu
/** Less than this lies between no two generations, not even where one of the figures is a slip. */
const NEAR = 12

/**
 * 父亲是木匠。今年，53岁的他: who is told of again by 他 behind his kin, where so old none of them can be. `age` is what is
 * printed, `due` what it ought to be, `pronoun` the 他 or 她 it is said of.
 */
export function isNoneOfKin(between: string, age: number, due: number, pronoun: string): boolean {
  const rest = between.replace(GENERATIONS, '').replace(pronoun === '她' ? HUSBAND : WIFE, '')
  return !KIN_WORDS.test(rest) && Math.abs(age - due) <= NEAR
}

/** 把妻子接进门: of the couple itself. */
export const ONE_OF_TWO = /父母(?=结|成|完|的婚)|(?:把|将|与|和|跟|同|娶了?|嫁给)(?:妻子?|丈夫|爱人|老伴|未婚妻|媳妇)/gu
