import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import {
  answerDialog,
  CHINESE,
  expectStories,
  freshFolder,
  paragraph,
  runFromPalette,
  sheet,
  textOf,
  views,
  waitUntilSaved,
  writePages,
} from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** 沈砚秋 is a chief engineer on one page and a deputy director on the other, where she is once misspelt too. */
const FIRST = `云渡晚报　第3版　民生

旧煤场变口袋公园

本报讯（记者 陆知行）市园林绿化中心总工程师沈砚秋介绍，公园选址优先利用街角和旧厂院墙边。

沈砚秋说，园内环形步道已经完工，孩子们放学后多了一个去处。
`

const SECOND = `云渡晚报　第5版　县区

夜读室延时到二十二时

本报讯（记者 陆知行）市文化馆副馆长沈砚秋表示，夜读室周末不休，读者凭证入内。

市文化馆副馆长沈岩秋告诉记者，座位已经加到一百二十个。傍晚橐驼归又送来两箱旧书。
`

/** What nobody could take for a name unless told. */
const RARE = '橐驼归'

const folder = freshFolder('people-lists')
const pages = writePages('people', { 'ydwb-03.txt': FIRST, 'ydwb-05.txt': SECOND })

const rows = (window: Page): Locator => window.getByRole('listbox', { name: '人物各条' }).getByRole('option')
const row = (window: Page, name: string): Locator => rows(window).filter({ hasText: name })
const person = (window: Page): Locator => window.getByRole('region', { name: '人物详情' })
const dialog = (window: Page): Locator => window.getByRole('dialog', { name: '本社词表' })

async function openPeople({ window }: LaunchedGalley): Promise<void> {
  await expectStories(window, 1)
  await views(window).getByRole('button', { name: '人物' }).click()
  await expect(row(window, '陆知行')).toBeVisible()
}

test('one entry a person with every role, what may be another asked in red, and the way to each mention', async () => {
  const galley = await launchGalley({ args: [...pages, ...CHINESE] })
  const { window } = galley
  await openPeople(galley)
  await expect(views(window).getByLabel('2 个人物待问')).toBeVisible()

  const shen = row(window, '沈砚秋').first()
  await expect(shen).toContainText('市园林绿化中心总工程师')
  await expect(shen).toContainText('市文化馆副馆长')
  await shen.click()
  await expect(person(window).getByRole('heading', { name: '沈砚秋' })).toBeVisible()
  await expect(person(window)).toContainText('职务不一：是同一人吗？')
  await expect(person(window)).toContainText('只差一字：是同一人吗？')
  await expect(person(window)).toContainText('沈岩秋')

  // The roles are both hers, and the other spelling is a slip of the pen: two keys, one entry.
  await window.keyboard.press('s')
  await expect(views(window).getByLabel('1 个人物待问')).toBeVisible()
  await window.keyboard.press('s')
  await expect(rows(window)).toHaveCount(2)
  await expect(person(window)).toContainText(/写法：\s*沈砚秋 3；沈岩秋 1/)
  await window.keyboard.press('Control+Z')
  await expect(rows(window)).toHaveCount(3)

  // A mention leads to its words in the story and on the raw page.
  await person(window)
    .getByRole('button', { name: /沈砚秋说/ })
    .click()
  await expect(paragraph(window, '沈砚秋说，园内环形步道')).toBeVisible()
  await expect(
    window.getByRole('listbox', { name: '原版各行' }).getByRole('option', { name: /沈砚秋说/ }),
  ).toBeVisible()
  await views(window).getByRole('button', { name: '人物' }).click()
  await window.keyboard.press('Escape')
  await expect(sheet(window)).toBeVisible()
  await galley.app.close()
})

test('people marked and made one are shown as the one they have become, in a bar that keeps within a small window', async () => {
  const galley = await launchGalley({ args: [...pages, ...CHINESE] })
  const { app, window } = galley
  await openPeople(galley)
  // The order is settled only when both pages are read.
  await expect(views(window).getByLabel('2 个人物待问')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700))
  const [first = '', second = ''] = await rows(window).locator('.person-name').allInnerTexts()
  const marked = rows(window).locator('[aria-label="已选取"]')
  await rows(window).first().click()
  await window.keyboard.press('Space')
  await expect(marked).toHaveCount(1)
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Space')
  await expect(marked).toHaveCount(2)
  const merge = window.getByRole('button', { name: /并为一人/ })
  const [bar, button] = [await window.locator('.people-bar').boundingBox(), await merge.boundingBox()]
  expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThanOrEqual((bar?.x ?? 0) + (bar?.width ?? 0))
  await window.keyboard.press('m')
  await expect(rows(window).first().locator('.person-name')).toContainText(first)
  await expect(rows(window).first()).toHaveAttribute('aria-selected', 'true')
  await expect(person(window)).toContainText(second)
  await app.close()
})

test('mentions, roles and people are parted and made one by keys; undone, kept in the desk file and after a new cut', async () => {
  const desk = join(freshFolder('people-desk'), 'people.galley')
  let galley = await launchGalley({ args: [...pages, ...CHINESE] })
  let { window } = galley
  await openPeople(galley)
  const shen = () => rows(window).filter({ has: window.locator('.person-name', { hasText: '沈砚秋' }) })
  await shen().first().click()
  await expect(person(window)).toContainText(/首见 .+，末见 .+/)

  // One mention is somebody else's: O on it, and there are two of the name.
  const mentions = () => person(window).getByRole('list', { name: '各处提及' }).getByRole('listitem')
  await expect(mentions()).toHaveCount(3)
  await mentions()
    .nth(0)
    .getByRole('button', { name: /沈砚秋介绍/ })
    .focus()
  await window.keyboard.press('ArrowDown')
  await expect(
    mentions()
      .nth(1)
      .getByRole('button', { name: /沈砚秋说/ }),
  ).toBeFocused()
  await window.keyboard.press('o')
  await expect(shen()).toHaveCount(2)
  await expect(mentions()).toHaveCount(2)
  await expect(person(window).getByRole('region', { name: '已定' })).toContainText('这一处另是一人')
  await window.keyboard.press('Control+Z')
  await expect(shen()).toHaveCount(1)
  await window.keyboard.press('Control+Shift+Z')
  await expect(shen()).toHaveCount(2)

  // Another mention is given to that second person by the menu.
  await mentions().nth(1).getByRole('button', { name: '这一处是谁' }).click()
  await window.getByRole('menuitem', { name: /归到另一位沈砚秋/ }).click()
  await expect(mentions()).toHaveCount(1)

  // Kept in the desk file, and after the page was cut anew.
  await answerDialog(galley.app, { save: desk })
  await window.keyboard.press('Control+S')
  await waitUntilSaved(window)
  await galley.app.close()
  galley = await launchGalley({ args: [desk, ...CHINESE] })
  window = galley.window
  await openPeople(galley)
  await expect(shen()).toHaveCount(2)
  await window.keyboard.press('Escape')
  await runFromPalette(window, '重新分稿')
  await window.getByRole('alertdialog').getByRole('button', { name: '重新分稿' }).click()
  await views(window).getByRole('button', { name: '人物' }).click()
  await expect(shen()).toHaveCount(2)

  // Two people are made one again by marking both.
  await shen().nth(0).click()
  await window.keyboard.press('Space')
  await shen().nth(1).click()
  await window.keyboard.press('Space')
  await window.keyboard.press('m')
  await expect(shen()).toHaveCount(1)
  await shen().click()
  await expect(mentions()).toHaveCount(3)

  // A role that is another person's is parted by its button.
  await person(window).getByRole('button', { name: '市文化馆副馆长另是一人' }).click()
  await expect(shen()).toHaveCount(2)
  await galley.app.close()
})

test('a name taught to the newsroom’s list is tagged at once, and after a restart; so is one barred', async () => {
  const userData = join(freshFolder('people-kept'), 'user')
  const first = await launchGalley({ userData, args: [...pages, ...CHINESE] })
  await openPeople(first)
  await expect(row(first.window, RARE)).toHaveCount(0)
  await runFromPalette(first.window, '本社词表')
  await dialog(first.window).getByRole('textbox', { name: '姓名' }).fill(RARE)
  await dialog(first.window).getByRole('textbox', { name: '职务' }).fill('旧书铺店主')
  await first.window.keyboard.press('Enter')
  await expect(dialog(first.window).getByRole('list', { name: '人名' })).toContainText('旧书铺店主')
  await first.window.keyboard.press('Escape')
  await expect(row(first.window, RARE)).toContainText('旧书铺店主')

  // What the machine takes for a name can be barred everywhere from the register.
  await row(first.window, '陆知行').click()
  await person(first.window).getByRole('button', { name: '处处不是人名' }).click()
  await expect(row(first.window, '陆知行')).toHaveCount(0)
  expect(readFileSync(join(userData, 'lexicons', 'people.tsv'), 'utf8')).toBe(`name\trole\n${RARE}\t旧书铺店主\n`)
  await first.app.close()

  const second = await launchGalley({ userData, args: CHINESE })
  await expectStories(second.window, 1)
  await views(second.window).getByRole('button', { name: '人物' }).click()
  await expect(row(second.window, RARE)).toContainText('旧书铺店主')
  await expect(row(second.window, '陆知行')).toHaveCount(0)
  await second.app.close()
})

test('selected words are taught by one key; lists go out and come in as TSV, a bad file with a word why', async () => {
  const galley = await launchGalley({ args: [...pages, ...CHINESE] })
  const { app, window } = galley
  await openPeople(galley)
  await window.keyboard.press('Escape')
  await window.getByRole('treegrid').getByText('05').first().click()
  const last = paragraph(window, RARE)
  await expect(last).toBeVisible()
  await last.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at < 0) continue
      element.closest<HTMLElement>('[contenteditable]')?.focus()
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    }
  }, RARE)
  await window.getByRole('button', { name: /加入人名表/ }).waitFor()
  await window.keyboard.press('Alt+L')
  await expect(window.getByRole('log', { name: '提示' })).toContainText(`“${RARE}”已加入人名表`)

  const out = join(folder, 'out.tsv')
  await answerDialog(app, { save: out })
  await runFromPalette(window, '本社词表')
  await dialog(window).getByRole('button', { name: '导出 TSV…' }).click()
  await expect.poll(() => textOf(out)).toBe(`name\trole\n${RARE}\n`)

  const bad = join(folder, 'bad.tsv')
  writeFileSync(bad, 'unit\tfamily\n担\tmass\n')
  await answerDialog(app, { open: [bad] })
  await dialog(window).getByRole('tab', { name: '单位' }).click()
  await dialog(window).getByRole('button', { name: '导入 TSV…' }).click()
  await expect(window.getByRole('log', { name: '提示' })).toContainText('第 1 行：表头与这种词表不符')
  const good = join(folder, 'good.tsv')
  writeFileSync(good, 'unit\tfamily\tfactor\tbase\than\tnot\tas\n筐\tcount\n')
  await answerDialog(app, { open: [good] })
  await dialog(window).getByRole('button', { name: '导入 TSV…' }).click()
  await expect(dialog(window).getByRole('list', { name: '单位' })).toContainText('筐')
  await dialog(window).getByRole('button', { name: '删去“筐”' }).click()
  await expect(dialog(window)).toContainText('词表还是空的')
  await galley.app.close()
})
