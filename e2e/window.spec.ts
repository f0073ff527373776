import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import iconv from 'iconv-lite'
import { CHINESE, expectStories, freshFolder, runFromPalette, SAMPLES, sheet, storyRows, writePages } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** A page with one finding. */
const WRONG_DAY = `河湾日报　2024年5月20日　星期一　第2版

城北湿地公园迎来首批游客

　　本报讯（记者 林素）5月18日（星期日），城北湿地公园正式开园，市民走上新建的木栈道观鸟赏花。
`

let galley: LaunchedGalley | undefined

test.afterEach(async () => {
  await galley?.app.close()
  galley = undefined
})

test('speaks the system’s language, and the other one at a press', async () => {
  galley = await launchGalley({ args: [...writePages('english', { 'english.txt': WRONG_DAY }), '--lang=en-US'] })
  const { window } = galley
  await expectStories(window, 1)
  await storyRows(window).first().click()
  await expect(window.getByRole('tab', { name: 'History' })).toBeVisible()
  await window.getByRole('tab', { name: /^Checks/ }).click()
  const finding = window.getByRole('article')
  await expect(finding).toContainText('18 May 2024 is a Saturday; printed “星期日”')
  await expect(finding).not.toContainText('印作')
  await window.getByRole('button', { name: /Chinese/ }).click()
  await expect(window.getByRole('tab', { name: '历史' })).toBeVisible()
  await expect(finding).toContainText('2024年5月18日是星期六，印作星期日')
  expect(await window.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
})

test('keeps the theme that was chosen, from the first paint on', async () => {
  const userData = join(freshFolder('theme'), 'user')
  galley = await launchGalley({ userData, args: [SAMPLES.evening, ...CHINESE] })
  const paper = (window: LaunchedGalley['window']) =>
    window.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expectStories(galley.window, 4)
  const light = await paper(galley.window)
  await galley.window.keyboard.press('Control+Shift+L')
  await expect.poll(async () => paper((galley as LaunchedGalley).window)).not.toBe(light)
  const dark = await paper(galley.window)
  await galley.app.close()
  galley = await launchGalley({ userData, args: CHINESE })
  // The empty document a window starts with has no theme; the app's own has it from the start.
  await galley.window.waitForURL(/^galley:/)
  expect(await galley.window.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await expectStories(galley.window, 4)
  expect(await paper(galley.window)).toBe(dark)
})

test('reads a GBK page as what it is, shows which encoding that was, and can read it in another', async () => {
  const path = join(freshFolder('gbk'), 'gbk.txt')
  const page =
    '望川时报 2025年6月12日 星期四 02版\r\n\r\n望川桥今晨通车\r\n\r\n本报讯（记者 沈砚秋）今天早上六点，望川桥通车，第一辆车是洒水车。\r\n'
  writeFileSync(path, iconv.encode(page, 'gb18030'))
  galley = await launchGalley({ args: [path, ...CHINESE] })
  const { window } = galley
  await expect(sheet(window)).toContainText('望川桥通车，第一辆车是洒水车。')
  const encoding = window.getByRole('button', { name: /编码/ })
  await expect(encoding).toContainText(/GB ?18030 自动/i)
  await encoding.click()
  await window.getByRole('dialog').getByText(/Big5/i).click()
  await expect(window.getByRole('dialog')).not.toContainText('洒水车')
  await window.keyboard.press('Escape')
  await expect(sheet(window)).toContainText('洒水车')

  // What a person has chosen is told apart from what was detected; it can be taken back like anything else.
  await encoding.click()
  await window.getByRole('dialog').getByText(/Big5/i).click()
  await window.getByRole('dialog').getByRole('button', { name: /重读/ }).click()
  await expect(encoding).toContainText(/Big5 选定/i)
  await window.keyboard.press('Control+Z')
  await expect(encoding).toContainText(/GB ?18030 自动/i)
})

test('takes a page from the clipboard', async () => {
  galley = await launchGalley({ args: CHINESE })
  const { app, window } = galley
  await expect(window.getByText('稿桌上还没有版面')).toBeVisible()
  await app.evaluate(({ clipboard }) =>
    clipboard.writeText(
      '石鼓晚报 2025年6月12日\n\n夜市延时\n\n本报讯（记者 陆知行）石鼓夜市即日起延时到二十三时，摊位增加三十个。\n',
    ),
  )
  await window.keyboard.press('Control+V')
  const dialog = window.getByRole('dialog')
  if (await dialog.isVisible().catch(() => false)) await window.keyboard.press('Enter')
  await expect(sheet(window)).toContainText('石鼓夜市即日起延时')
})

test('lets no page but its own in, and nothing out', async () => {
  galley = await launchGalley({ args: [SAMPLES.evening, ...CHINESE] })
  const { app, window } = galley
  await expectStories(window, 4)
  const origin = await window.evaluate(() => location.origin)
  const reached = await window.evaluate(async () => {
    const opened = open('https://example.org/') !== null
    const fetched = await fetch('https://example.org/').then(
      () => true,
      () => false,
    )
    const file = await fetch('file:///etc/passwd').then(
      () => true,
      () => false,
    )
    location.href = 'https://example.org/'
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { opened, fetched, file, node: 'require' in globalThis || 'process' in globalThis }
  })
  expect(reached).toEqual({ opened: false, fetched: false, file: false, node: false })
  expect(await window.evaluate(() => location.origin)).toBe(origin)
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return contents && 'getLastWebPreferences' in contents
      ? (contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences()
      : {}
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
})

test('throws a malformed message back', async () => {
  galley = await launchGalley({ args: [SAMPLES.evening, ...CHINESE] })
  const { window } = galley
  await expectStories(window, 4)
  const answers = await window.evaluate(async () => {
    const { request } = (window as unknown as { galley: { request(name: string, args: unknown): Promise<unknown> } })
      .galley
    const ask = (name: string, args: unknown): Promise<string> =>
      request(name, args).then(
        () => 'answered',
        () => 'thrown back',
      )
    return [
      await ask('page.derive', { page: 7 }),
      await ask('page.derive', { page: 'x', more: 1 }),
      await ask('constructor', {}),
      await ask('history.list', { last: 5 }),
    ]
  })
  expect(answers).toEqual(['thrown back', 'thrown back', 'thrown back', 'answered'])
})

test('finds each of the newsroom’s lists by its name, the house style too', async () => {
  galley = await launchGalley({ args: CHINESE })
  await expect(galley.window.getByText('稿桌上还没有版面')).toBeVisible()
  await runFromPalette(galley.window, '体例')
  const lists = galley.window.getByRole('dialog', { name: '本社词表' })
  await expect(lists.getByRole('tab', { name: /^体例/ })).toHaveAttribute('aria-selected', 'true')
})

test('a small window with an empty desk says how a page comes onto it', async () => {
  galley = await launchGalley({ args: CHINESE })
  const { app, window } = galley
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 700))
  // The list is a drawer there, and closed.
  await expect(window.getByRole('region', { name: '原版' }).getByRole('button', { name: /导入版面/ })).toBeVisible()
})

test('the palette takes words in any order, and closes at the first Esc', async () => {
  galley = await launchGalley({ args: CHINESE })
  const { window } = galley
  await expect(window.getByText('稿桌上还没有版面')).toBeVisible()
  await window.keyboard.press('Control+K')
  await window.keyboard.type(' 人物 视图 ')
  await expect(window.getByRole('option', { name: /视图 › 人物/ })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  // As other programs call it.
  await runFromPalette(window, '快捷键')
  await expect(window.getByRole('dialog')).toContainText('按键')
})
