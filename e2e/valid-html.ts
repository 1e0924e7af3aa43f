import { HtmlValidate } from 'html-validate'

/**
 * What is wrong with a page of the reading site as HTML, each with its rule and line; nothing where it is valid. Rules of style, which
 * no browser minds, are left out.
 */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // React writes attributes and void elements in its own way, which HTML allows.
    rules: { 'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-inline-style': 'off', 'long-title': 'off' },
  })
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`))
}
