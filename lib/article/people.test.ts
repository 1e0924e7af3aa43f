import { describe, expect, test } from 'vitest'
import { inlines, type Block, type BylinePerson } from './block'
import { cutPeople, joinPeople, peopleAfterTyping, readPeople } from './people'

function show(people: readonly BylinePerson[] | undefined): string | undefined {
  return people?.map(({ role, name, affiliation }) => [role, name, affiliation].join('·')).join(' ')
}
function person(name: string): BylinePerson {
  return { role: '', name, affiliation: '' }
}
function byline(text: string, people?: readonly BylinePerson[]): Block {
  return { id: 'y', role: 'byline', text: inlines(text), sources: [], madeBy: 'reader', ...(people ? { people } : {}) }
}

describe('the people of a printed byline', () => {
  test.each([
    ['（本报记者 林 舟 周 禾 通讯员 王小满）', '记者·林舟·本报 记者·周禾·本报 通讯员·王小满·'],
    ['江村日报记者林晚舟', '记者·林晚舟·江村日报'],
    ['文/林 舟 图/周 禾', '文·林舟· 图·周禾·'],
    ['周小满 摄', '摄·周小满·'],
    ['本报见习记者 林舟 实习生 周禾', '见习记者·林舟·本报 实习生·周禾·'],
    ['林舟', '·林舟·'],
    ['本报记者 林舟\n通讯员 周禾', '记者·林舟·本报 通讯员·周禾·'],
    ['By Mara Ellison and Tom Reed, staff writers', 'staff writers·Mara Ellison· staff writers·Tom Reed·'],
    ['本报记者 让-皮埃尔', '记者·让-皮埃尔·本报'],
    ['By Mara Ellison', '·Mara Ellison·'],
    ['', ''],
  ])('%j are %j', (text, people) => expect(show(readPeople(text))).toBe(people))
})

describe('what a person said of a byline', () => {
  test('holds as long as the names that stood in it stand there, padded or not', () => {
    const people = [person('林舟'), person('江村散人')]
    expect(peopleAfterTyping(people, '林 舟', '记者 林舟')).toBe(people)
    expect(peopleAfterTyping(people, '林 舟', '林')).toBeUndefined()
    expect(peopleAfterTyping([], '本报综合', '本报综合消息')).toEqual([])
    expect(peopleAfterTyping(undefined, '甲', '乙')).toBeUndefined()
  })

  test('goes together with what is read of the other one when two become one', () => {
    expect(show(joinPeople(byline('林舟', [person('林舟')]), byline('通讯员 周禾')))).toBe('·林舟· 通讯员·周禾·')
    expect(joinPeople(byline('林舟'), byline('周禾'))).toBeUndefined()
    expect(joinPeople(byline('林舟', []), { ...byline('周禾'), role: 'body' })).toEqual([])
  })

  test('is divided by the names when one becomes two', () => {
    const [first, second] = cutPeople([person('林舟'), person('周禾'), person('江村散人')], '记者 林舟', '通讯员 周 禾')
    expect([show(first), show(second)]).toEqual(['·林舟· ·江村散人·', '·周禾·'])
    expect(cutPeople([person('周禾')], '记者', '周禾')).toEqual([undefined, [person('周禾')]])
    expect(cutPeople([], '甲', '乙')).toEqual([[], undefined])
  })
})
