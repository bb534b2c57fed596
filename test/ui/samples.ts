import type { Agency } from '../../src/domain/report.ts'

const agency = (
  name: string,
  place: readonly [string, string, string],
  level: Agency['level'],
  kind: string,
): Agency => ({
  key: [...place, name].join('|'),
  name,
  code: '',
  province: place[0],
  city: place[1],
  county: place[2],
  level,
  kind,
  parent: '',
})

/** A handful of the embedded dataset's agencies, and two of the 88 places called 城关镇. */
export const AGENCIES: readonly Agency[] = [
  agency('平潭综合实验区', ['福建省', '福州市', '平潭综合实验区'], 'county', 'government'),
  agency('平潭综合实验区农业农村局', ['福建省', '福州市', '平潭综合实验区'], 'county', 'department'),
  agency('宿迁市人民政府', ['江苏省', '宿迁市', ''], 'city', 'government'),
  agency('城关镇人民政府', ['甘肃省', '兰州市', '榆中县'], 'township', 'government'),
  agency('城关镇人民政府', ['湖北省', '十堰市', '房县'], 'township', 'government'),
]
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
