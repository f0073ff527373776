import { expect, test } from '@playwright/test'
import { CHINESE, expectStories, headlines, paragraph, SAMPLES, sheet, storyRows } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

let galley: LaunchedGalley

test.beforeEach(async () => {
  galley = await launchGalley({ args: [SAMPLES.evening, ...CHINESE] })
  await expectStories(galley.window, 4)
})

test.afterEach(async () => {
  await galley.app.close()
})

test('cuts the evening page into its four stories, headlines and all', async () => {
  const { window } = galley
  expect(await headlines(window)).toEqual([
    '城区再添12处口袋公园',
    '市图书馆“夜读室”延时至22时',
    '126名选手石鼓论球',
    '下周起3岁以下婴幼儿可免费筛查视力',
  ])
  await expect(sheet(window)).toContainText('今年城区将新建口袋公园12处，总面积4.6万平方米')
  await expect(sheet(window).getByRole('heading', { level: 1 })).toHaveText('城区再添12处口袋公园')
})

test('splits a story at the caret, merges it again, and takes both back', async () => {
  const { window } = galley
  await paragraph(window, '在望川区槐荫里').click()
  await window.keyboard.press('Control+Alt+S')
  await expectStories(window, 5)
  // What was split off is open, and so is, after the undo, what it has gone back into.
  await expect(storyRows(window).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(sheet(window)).toBeFocused()
  await window.keyboard.press('Control+Z')
  await expectStories(window, 4)
  await expect(storyRows(window).first()).toHaveAttribute('aria-selected', 'true')
  await expect(sheet(window)).toBeFocused()
  await window.keyboard.press('Control+Shift+Z')
  await expectStories(window, 5)

  await storyRows(window).first().click()
  await window.keyboard.press('Control+Alt+M')
  await expectStories(window, 4)
  await expect(sheet(window)).toContainText('在望川区槐荫里')
})

test('moves a story, and changes the role of a paragraph, each by key and by undo', async () => {
  const { window } = galley
  await storyRows(window).nth(1).click()
  await window.keyboard.press('Alt+Shift+ArrowUp')
  await expect
    .poll(() => headlines(window))
    .toEqual([
      '市图书馆“夜读室”延时至22时',
      '城区再添12处口袋公园',
      '126名选手石鼓论球',
      '下周起3岁以下婴幼儿可免费筛查视力',
    ])
  await paragraph(window, '读者韩女士说').click()
  await window.keyboard.press('Control+5')
  await expect(paragraph(window, '读者韩女士说')).toHaveClass(/subhead/)
  await window.keyboard.press('Control+Z')
  await expect(paragraph(window, '读者韩女士说')).toHaveClass(/body/)
})

test('commits typing as one entry after a pause, splits with Enter and joins with Backspace', async () => {
  const { window } = galley
  await paragraph(window, '市园林绿化中心工程科').click()
  await window.keyboard.press('End')
  await window.keyboard.type('居民可扫码报名。')
  await window.getByRole('tab', { name: '历史' }).click()
  await expect(window.getByRole('tabpanel', { name: '历史' })).toContainText('居民可扫码报名')
  const paragraphs = sheet(window).locator('.block.body')
  const before = await paragraphs.count()
  await paragraph(window, '居民可扫码报名').click()
  await window.keyboard.press('Home')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Enter')
  await expect(paragraphs).toHaveCount(before + 1)
  await window.keyboard.press('Backspace')
  await expect(paragraphs).toHaveCount(before)
  await window.keyboard.press('Control+Z')
  await window.keyboard.press('Control+Z')
  await window.keyboard.press('Control+Z')
  await expect(sheet(window)).not.toContainText('居民可扫码报名')
})

test('shows the source of a paragraph on the raw page, and the other way round', async () => {
  const { window } = galley
  const raw = window.getByRole('listbox', { name: '原版各行' })
  await paragraph(window, '市园林绿化中心工程科').click()
  await expect(raw.getByRole('option', { name: /^22 / }).locator('.lit')).toHaveText(/市园林绿化中心工程科/)
  await raw.getByRole('option', { name: /读者韩女士/ }).click()
  await expect(storyRows(window).nth(1)).toHaveAttribute('aria-selected', 'true')
})
