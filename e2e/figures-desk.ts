import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { CHINESE, expectStories } from './desk'
import { type LaunchedGalley, launchGalley } from './launch'

/** Planted: the 11th of June 2025 is a Wednesday; 5 + 4 + 2 = 11; from 640 to 960 is 50 %. */
const PAGE = `云渡晚报
2025年6月12日 星期四
03 民生

城区再添12处口袋公园
总面积4.6万平方米

    本报讯（记者 沈砚秋）6月11日（星期二），记者从市园林绿化中心获悉，
今年城区新建口袋公园12处，总面积4.6万平方米，园内有830米环形步道。
    口袋公园共12处，分别为望川区5处、柳津区4处、石鼓区2处。
    据统计，开园半月，日均入园由640人次增至960人次，增长40%。

夜读室延时到22时

    本报讯（记者 陆知行）即日起，市图书馆“夜读室”延时至22时，周末不休。
上周夜间到馆1300余人次，比前一周增加近两成。
`

/** The app with the page open in the figures desk. */
export async function openFigures(folder: string): Promise<LaunchedGalley> {
  const page = join(folder, '0612-03.txt')
  writeFileSync(page, PAGE)
  const galley = await launchGalley({ args: [page, ...CHINESE] })
  await expectStories(galley.window, 2)
  await galley.window.keyboard.press('Control+Alt+3')
  return galley
}

/** The rows of the sheet. */
export const rows = (window: Page): Locator => window.getByRole('listbox', { name: '数字表' }).getByRole('option')
/** The row of a figure by how it stands in its cell now. */
export const row = (window: Page, printed: string): Locator =>
  rows(window).filter({ has: window.locator('.fig-mark', { hasText: printed }) })
/** What is known of the figure chosen. */
export const panel = (window: Page): Locator => window.getByRole('region', { name: '来源' }).first()
