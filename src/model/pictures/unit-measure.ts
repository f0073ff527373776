/** A unit as so many of another. Factors: GB 3100–1993 and the statutory units of China; 亩 is 10,000/15 m². */
const UNITS: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  角: ['元', 0.1],
  分钱: ['元', 0.01],
  块钱: ['元', 1],
  块: ['元', 1],
  元钱: ['元', 1],
  人民币: ['元', 1],
  公里: ['米', 1000],
  千米: ['米', 1000],
  里: ['米', 500],
  分米: ['米', 0.1],
  厘米: ['米', 0.01],
  毫米: ['米', 0.001],
  km: ['米', 1000],
  m: ['米', 1],
  平方公里: ['平方米', 1e6],
  平方千米: ['平方米', 1e6],
  公顷: ['平方米', 1e4],
  亩: ['平方米', 10_000 / 15],
  公斤: ['千克', 1],
  斤: ['千克', 0.5],
  克: ['千克', 0.001],
  吨: ['千克', 1000],
  kg: ['千克', 1],
  升: ['立方米', 0.001],
  毫升: ['立方米', 1e-6],
  分钟: ['秒', 60],
  小时: ['秒', 3600],
  个小时: ['秒', 3600],
  天: ['日', 1],
  名: ['人', 1],
  位: ['人', 1],
  人: ['人', 1],
  '％': ['%', 1],
}

/** What makes values of different units comparable: the unit they are all told in, and how many of it one is. */
export function measureOf(unit: string | null): { readonly base: string; readonly factor: number } {
  const [base, factor] = UNITS[unit ?? ''] ?? [unit ?? '', 1]
  return { base, factor }
}
