/**
 * The same figure is printed in many shapes: ５０％ and 50%, 萬 and 万, 〇 and 零, － and —. All readers of the tagger
 * work on folded codes, one for each UTF-16 code unit of the text, so that they know one shape only and their
 * offsets are still the text's own.
 */

/** Pairs of characters: printed, folded. Only what the readers look at; this is no general converter. */
const PAIRS = [
  '萬万億亿點点號号個个圓元週周時时後后來来幾几餘余兩两歲岁間间從从內内農农曆历節节慶庆國国禮礼學学這这當当開开陽阳',
  '陰阴鐘钟晝昼夜夜歷历臘腊閏闰壹壹貳贰參叁陸陆負负數数項项輪轮輛辆條条張张處处頭头場场隻只雙双對对種种類类層层級级',
  '戶户畝亩頃顷噸吨鎊镑錢钱塊块幣币羅罗盧卢馬马聯联攝摄氏氏華华裏里裡里樓楼棟栋臺台檯台艘艘顆颗粒粒滴滴遍遍趟趟',
  '門门業业們们縣县區区鄉乡鎮镇萊莱書书筆笔畫画幅幅篇篇課课測测驗验賽赛勝胜負负獎奖績绩歐欧韓韩銖铢澳澳門门',
  '舊旧曆历慶庆樂乐緒绪統统嘉嘉豐丰達达為为將将於于與与傍傍午午間间點点過过佔占劃划僅仅約约遠远遙遥產产增增減减',
  '醜丑專专叢丛東东絲丝丟丢嚴严箇个臨临爲为麗丽舉举麼么麽么義义烏乌買买亂乱爭争雲云亞亚産产親亲侖仑崙仑倉仓價价眾众衆众優优夥伙會会傳传傷伤倫伦體体彿佛側侧兒儿剋克黨党蘭兰關关興兴茲兹獸兽岡冈冊册寫写軍军鼕冬決决準准淩凌湊凑',
  '齣出擊击則则剛刚創创別别彆别製制劑剂剮剐劍剑辦办務务動动勞劳勢势勛勋勳勋醫医韆千昇升陞升單单賣卖衛卫卽即捲卷廠厂廳厅厤历壓压厭厌釐厘廂厢廈厦蔘参發发髮发變变敘叙疊叠颱台葉叶閤合衕同嚮向曏向聽听啓启啟启啟启員员鹹咸喚唤迴回',
  '團团糰团園园圍围圖图聖圣堅坚墰坛壇坛壜坛罈坛罎坛壟垄聲声壺壶備备復复複复誇夸奬奖奧奥婦妇媽妈嬌娇孃娘嬋婵嬸婶寧宁寶宝實实審审宮宫傢家寬宽賓宾尋寻導导壽寿爾尔侷局屆届屬属嵗岁崗岗島岛巖岩嶺岭嶽岳峽峡峯峰佈布帥帅師师幟帜帶带',
  '幀帧蓆席幫帮乾干幹干榦干並并併并幷并倖幸廣广莊庄牀床廬庐庫库應应廟庙廢废彈弹強强歸归噹当綵彩徵征徑径逕径憶忆誌志憂忧懷怀態态總总噁恶惡恶悅悦願愿戲戏戰战搧扇纔才紮扎託托釦扣掃扫摺折護护報报擔担擬拟擁拥撥拨拚拼掛挂撾挝撓挠',
  '擋挡揮挥綑捆據据擲掷攬揽攤摊撐撑敵敌敎教鬥斗斷断旂旗無无旣既曇昙晉晋麯曲麴曲機机殺杀雜杂權权桿杆盃杯鬆松闆板極极構构槍枪査查標标欄栏樹树棲栖樣样覈核檔档橋桥槳桨樁桩樑梁夢梦檢检棊棋檻槛橫横氣气匯汇彙汇滙汇漢汉汙污湯汤溝沟',
  '沒没滄沧註注澤泽濟济漲涨淵渊溫温遊游灣湾滿满燈灯靈灵爐炉煉炼鍊炼煥焕愛爱爺爷狀状獨独獄狱獻献瑪玛環环現现瓏珑電电畵画瘡疮盞盏監监盤盘眞真矚瞩礦矿碼码磚砖礫砾礎础確确禎祯離离鞦秋祕秘積积稱称稅税穩稳窮穷窩窝竪竖豎竖築筑篩筛',
  '籌筹簽签籤签簍篓籃篮籟籁糧粮係系繫系紅红紀纪純纯綱纲納纳紛纷紙纸紡纺紐纽綫线線线組组織织終终經经絨绒給给絕绝絶绝綉绣繡绣續续維维綠绿緑绿緬缅縷缕編编縛缚繽缤網网罰罚罷罢羣群恥耻職职衚胡鬍胡脈脉臟脏髒脏腦脑腳脚脫脱騰腾緻致',
  '捨舍艦舰藝艺囌苏蘇苏範范榮荣蓮莲獲获穫获薩萨懞蒙濛蒙矇蒙藍蓝補补錶表裝装見见觀观規规視视覽览譽誉計计認认讓让訖讫訓训議议訊讯記记講讲許许論论設设訪访評评識识訴诉診诊詞词譯译試试詩诗話话誕诞語语說说説说諾诺讀读談谈謀谋諜谍',
  '謂谓謝谢譜谱穀谷貝贝貞贞財财責责敗败貨货質质販贩購购貫贯貼贴貸贷費费賀贺資资賠赔賴赖讚赞贊赞車车轉转輕轻載载輩辈輯辑辯辩邊边遷迁邁迈運运還还進进連连選选踰逾鄧邓郵邮鄰邻針针鍼针鈦钛鈡钟鍾钟鋼钢鈞钧鐵铁鈴铃銅铜銀银舖铺鋪铺',
  '鏈链銷销鎖锁鍋锅錘锤鎚锤錦锦錠锭鎭镇鏡镜長长閉闭聞闻閣阁闋阕隊队陣阵階阶際际陳陈險险難难麪面麫面麵面頁页頂顶順顺須须鬚须顧顾頓顿預预領领頸颈顏颜顔颜額额顛颠風风飛飞飯饭飲饮飾饰餅饼舘馆館馆驅驱騎骑驟骤鬢鬓魚鱼魯鲁鮮鲜鳥鸟',
  '鳴鸣鴨鸭鶴鹤麥麦黃黄齊齐齡龄龍龙',
  '許许週周隻只',
  '〇零○零〝“〞”「“」”『“』”＂"﹪%﹣-－-—-–-―-─-━-−-‐-‑-～~〜~∼~∶:：:．.／/％%℅%＋+￥¥＄$（(）)　 \u00a0 ﹒.',
  '㎡㎡㎥㎥℃℃',
].join('')

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) fold[code] = code
  for (let code = 0xff10; code <= 0xff19; code++) fold[code] = code - 0xfee0
  for (let code = 0xff21; code <= 0xff3a; code++) fold[code] = code - 0xfee0
  for (let code = 0xff41; code <= 0xff5a; code++) fold[code] = code - 0xfee0
  for (let k = 0; k + 1 < PAIRS.length; k += 2) fold[PAIRS.charCodeAt(k)] = PAIRS.charCodeAt(k + 1)
  return fold
}

const FOLD = buildFold()

/** Folded codes of a text; reading behind the end gives 0. */
export interface Scan {
  readonly text: string
  readonly codes: Uint16Array
  readonly length: number
}

export function foldText(text: string): Scan {
  return foldInto(new Uint16Array(text.length + 1), text)
}

/** All texts of a story in one stretch of memory: to ask for one costs as much as to fold a paragraph. */
export function foldTexts(texts: readonly string[]): Scan[] {
  let size = 0
  for (const { length } of texts) size += length + 1
  const all = new Uint16Array(size)
  let from = 0
  return texts.map((text) => {
    const codes = all.subarray(from, from + text.length + 1)
    from += text.length + 1
    return foldInto(codes, text)
  })
}

function foldInto(codes: Uint16Array, text: string): Scan {
  const length = text.length
  for (let i = 0; i < length; i++) codes[i] = FOLD[text.charCodeAt(i)] ?? 0
  return { text, codes, length }
}

export function foldCode(code: number): number {
  return FOLD[code] ?? 0
}

/** The folded code at `i`; 0 outside the text. */
export function codeAt(scan: Scan, i: number): number {
  return i >= 0 && i < scan.length ? (scan.codes[i] ?? 0) : 0
}

export const SPACE = 32

/** The first offset from `i` on that holds no blank; `limit` blanks are passed over at most. */
export function skipSpaces(scan: Scan, i: number, limit = 3): number {
  let at = i
  while (at - i < limit && codeAt(scan, at) === SPACE) at++
  return at
}

/** The code before `i`, blanks passed over; 0 at the beginning. */
export function codeBefore(scan: Scan, i: number): number {
  let at = i - 1
  while (at >= 0 && i - at < 5 && codeAt(scan, at) === SPACE) at--
  return codeAt(scan, at)
}

/** Whether the text goes on with `word` (already folded) at `i`. */
export function startsWith(scan: Scan, i: number, word: string): boolean {
  for (let k = 0; k < word.length; k++) if (codeAt(scan, i + k) !== word.charCodeAt(k)) return false
  return true
}
