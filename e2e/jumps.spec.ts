import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { answerDialog, CHINESE, expectStories, freshFolder, sheet, storyRows, writePages } from './desk'
import { launchGalley } from './launch'

const FRONT = `云渡晚报　2025年6月12日　星期四　第1版　要闻

渡口清淤完工 首航船昨日离岸

本报讯（记者 陆知行）停航四个月的西河渡口昨日复航，首航船六时离岸，
两岸居民沿江而立，汽笛一响，孩子们都喊了起来。（下转第5版）

蛋价两个月没有动

本报讯（记者 覃小满）市场里的蛋价每斤五元，摊主说两个月没有动过，
买的人不多不少。
`

const INSIDE = `云渡晚报　2025年6月12日　星期四　第5版　县区

首航船昨日离岸

（上接第1版）船长赵大海说，水位比去年高出半米，航道加宽到八十米，
两条船可以并行，夜里也能开船。

夜读室周末不休

本报讯（记者 覃小满）市文化馆夜读室周末不休，读者凭证入内，座位
加到一百二十个。
`

const pages = writePages('jumps', { 'ydwb-01.txt': FRONT, 'ydwb-05.txt': INSIDE })
const bar = (window: Page, name: RegExp): Locator => window.getByRole('region', { name })

test('a story over two pages is linked both ways; once confirmed its parts are exported as one', async () => {
  const { app, window } = await launchGalley({ args: [...pages, ...CHINESE] })
  await expectStories(window, 2)
  await expect(sheet(window)).toContainText('首航船六时离岸')
  await expect(bar(window, /下转 0?5 版/)).toContainText('是这篇吗？首航船昨日离岸')

  // One key goes to the other part, where the way back is.
  await window.keyboard.press('Control+Shift+J')
  await expect(sheet(window)).toContainText('船长赵大海')
  await expect(bar(window, /上接 0?1 版/)).toContainText('渡口清淤完工')
  await bar(window, /上接 0?1 版/)
    .getByRole('button', { name: '是，合为一稿' })
    .click()
  await expect(bar(window, /上接 0?1 版/)).toContainText('导出时合为一稿')

  const folder = freshFolder('jump-export')
  await window.keyboard.press('Control+E')
  const dialog = window.getByRole('dialog', { name: '导出稿件' })
  await answerDialog(app, { open: [folder] })
  await dialog.getByRole('button', { name: '导出…' }).click()
  await expect(window.getByText(/已写出 1 个文件/)).toBeVisible()
  const [file = ''] = readdirSync(folder)
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain('孩子们都喊了起来。')
  expect(text).toContain('船长赵大海说，水位比去年高出半米')
  expect(text).not.toMatch(/下转|上接/)

  // Taken back, it asks again; denied, it is silent on both pages.
  await window.keyboard.press('Control+Z')
  await bar(window, /上接 0?1 版/)
    .getByRole('button', { name: '不是' })
    .click()
  await expect(bar(window, /上接/)).toHaveCount(0)
  await window.keyboard.press('Control+Z')
  await expect(bar(window, /上接/)).toHaveCount(1)
  await expect(storyRows(window).first()).toBeVisible()
  await app.close()
})
