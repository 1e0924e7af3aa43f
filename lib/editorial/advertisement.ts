/** How a page says that something on it is an advertisement (Advertising Law of the PRC, article 14, asks for the word 广告). */
const ADVERTISEMENT_LABEL = /广\s*告|廣\s*告|\badvertisement\b|\badvertorial\b/iu

/** Whether one of these texts of a page labels an advertisement. */
export function labelsAdvertisement(texts: readonly string[]): boolean {
  return texts.some((text) => ADVERTISEMENT_LABEL.test(text))
}
