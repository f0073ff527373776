import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { CHINESE, expectStories, freshFolder, paragraph, sheet, views, writePages } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** One paragraph stands on both pages word for word, and one notice in the same form with other figures and dates. */
const REPEATED =
  '停航四个月的西河渡口昨日恢复通航，两艘电动渡轮每日往返十八班，高峰时每半小时一班，学生和老人凭证免票乘坐。'

const FIRST = `云渡晚报　第3版　民生

西河渡口恢复通航

本报讯（记者 贺鸣）${REPEATED}

渡口始建于五十年代，曾是两岸唯一的客运通道，去年冬天因码头趸船检修停航。

石鼓街道停水通知

因管网改造，石鼓街道柳荫巷定于6月15日8时至18时停水，涉及居民320户，请提前储水，咨询电话公布在街道宣传栏。
`

const SECOND = `云渡晚报　第5版　县区

渡轮昨起复航

本报讯（记者 贺鸣）${REPEATED}

沿江三个乡镇的蔬菜当天就经渡口运进了城，菜农说路上省了一个多小时。

望川街道停水通知

因管网改造，石鼓街道柳荫巷定于6月18日8时至18时停水，涉及居民230户，请提前储水，咨询电话公布在街道宣传栏。
`

const pages = writePages('duplicates', { 'ydwb-03.txt': FIRST, 'ydwb-05.txt': SECOND })

const rows = (window: Page): Locator => window.getByRole('listbox', { name: '重复各组' }).getByRole('option')
const compare = (window: Page): Locator => window.getByRole('region', { name: '对照' })
const differences = (window: Page): Locator => window.getByRole('region', { name: '相异' })

async function openDuplicates({ window }: LaunchedGalley, open: number): Promise<void> {
  await expect(views(window).getByLabel(`${open} 段重复未决`)).toBeVisible()
  await views(window).getByRole('button', { name: '重复' }).click()
  await expect(rows(window)).toHaveCount(open)
}

test('counts what is printed twice, shows which figures differ, and settles it by key', async () => {
  const galley = await launchGalley({ args: [...pages, ...CHINESE] })
  const { window } = galley
  await expectStories(window, 2)
  await openDuplicates(galley, 2)

  // The notice of one form with other figures comes first, since a wrong figure hides there.
  await expect(rows(window).first()).toHaveAttribute('aria-selected', 'true')
  await expect(compare(window)).toContainText('同式异数')
  await expect(compare(window).locator('.differs.value')).toHaveText(['15', '320', '18', '230'])
  await expect(differences(window).getByRole('button', { name: /320.*≠.*230/ })).toContainText('两数对调')

  await window.keyboard.press('1')
  await expect(rows(window)).toHaveCount(1)
  await expect(views(window).getByLabel('1 段重复未决')).toBeVisible()
  await expect(compare(window)).toContainText('西河渡口恢复通航')
  await expect(compare(window)).toContainText('渡轮昨起复航')

  // Undo brings the question back; so does Backspace.
  await window.keyboard.press('Control+Z')
  await expect(rows(window)).toHaveCount(2)
  await rows(window).first().click()
  await window.keyboard.press('4')
  await expect(rows(window)).toHaveCount(1)
  await window.keyboard.press('Backspace')
  await expect(rows(window)).toHaveCount(2)
  await galley.app.close()
})

test('drops one of two copies in one step that can be taken back, and goes to the place on the desk', async () => {
  const galley = await launchGalley({ args: [...pages, ...CHINESE] })
  const { window } = galley
  await expectStories(window, 2)
  await openDuplicates(galley, 2)
  await window.keyboard.press('ArrowDown')
  await expect(rows(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('2')
  await expect(rows(window)).toHaveCount(1)
  await differences(window)
    .getByRole('button', { name: /^退回这个决定/ })
    .click()
  await expect(rows(window)).toHaveCount(2)

  await rows(window).nth(1).click()
  await window.keyboard.press('Enter')
  await expect(sheet(window)).toContainText('停航四个月的西河渡口')
  await expect(
    window.getByRole('listbox', { name: '原版各行' }).getByRole('option', { name: /停航四个月/ }),
  ).toBeVisible()
  await expect(paragraph(window, '停航四个月的西河渡口')).toBeVisible()

  // From the story the inspector leads back to the question.
  await window.getByRole('tab', { name: /^重复/ }).click()
  await window.getByRole('button', { name: '到“重复”里定' }).first().click()
  await expect(compare(window)).toContainText('停航四个月的西河渡口')
  await window.keyboard.press('Escape')
  await expect(sheet(window)).toBeVisible()
  await galley.app.close()
})

test('keeps its decisions over a restart, and never asks again about a text that is ignored', async () => {
  const userData = join(freshFolder('duplicates-kept'), 'user')
  const first = await launchGalley({ userData, args: [...pages, ...CHINESE] })
  await expectStories(first.window, 2)
  await openDuplicates(first, 2)
  await first.window.keyboard.press('1')
  await expect(rows(first.window)).toHaveCount(1)
  await first.app.close()

  const second = await launchGalley({ userData, args: CHINESE })
  await expectStories(second.window, 2)
  await openDuplicates(second, 1)
  await expect(differences(second.window)).toContainText('都留')
  await second.window.keyboard.press('5')
  await expect(rows(second.window)).toHaveCount(0)
  await expect(second.window.getByRole('region', { name: '重复' })).toContainText('没有未决的重复')
  await second.window.getByRole('radio', { name: /不理/ }).click()
  const standing = second.window.getByRole('checkbox', { name: /停航四个月的西河渡口/ })
  await expect(standing.first()).toBeChecked()
  await second.app.close()
})
