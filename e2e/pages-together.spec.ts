import { expect, type Locator, type Page, test } from '@playwright/test'
import { CHINESE, expectStories, paragraph, sheet, writePages } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** Planted: one figure of one county, with two digits swapped on the third page. */
const pages = writePages('pages-together', {
  'hwrb-01.txt': `河湾日报　2024年5月20日　星期一　第1版　要闻

柳河县经济平稳运行

　　本报讯（记者 沈砚秋）柳河县地区生产总值2719亿元，结构持续优化。
各项工作有序推进，群众生活不断改善。
`,
  'hwrb-03.txt': `河湾日报　2024年5月20日　星期一　第3版　县区

柳河县两会昨日开幕

　　本报讯（记者 陆知行）柳河县地区生产总值2791亿元，总体平稳。会上，
代表们围绕民生实事展开讨论。
`,
})

let galley: LaunchedGalley

test.beforeEach(async () => {
  galley = await launchGalley({ args: [...pages, ...CHINESE] })
  await expectStories(galley.window, 1)
})

test.afterEach(async () => {
  await galley.app.close()
})

const card = (window: Page): Locator => window.locator('article.finding', { hasText: '两版两个数' })

test('two pages that give one metric two values both say so, and lead to each other; corrected, both are silent', async () => {
  const { window } = galley
  await expect(sheet(window)).toContainText('2719亿元')
  await expect(card(window)).toContainText('2719亿元→3版2791亿元')
  await expect(card(window)).toContainText('《柳河县两会昨日开幕》2791亿元')

  // The other side is one click away, and has the finding too.
  await card(window).locator('.place-button').last().click()
  await expect(sheet(window)).toContainText('2791亿元')
  await expect(card(window)).toContainText('《柳河县经济平稳运行》2719亿元')

  await paragraph(window, '2791亿元').evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.textContent?.indexOf('91亿元') ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 2)
    }
  })
  await window.keyboard.type('19')
  await expect(sheet(window)).toContainText('2719亿元')
  await expect(card(window)).toHaveCount(0)

  await window.getByRole('treegrid').getByText('柳河县经济平稳运行').click()
  await expect(sheet(window)).toContainText('结构持续优化')
  await expect(card(window)).toHaveCount(0)
})
