// A list of rules like the large public ones: most lines block requests or hide a class everywhere, many are for one site.

/** A list of so many lines. */
export function filterList(lines: number): string {
  const kinds: readonly ((n: number) => string)[] = [
    (n) => `||ads${n}.example^$third-party`,
    (n) => `##.ad-${n}`,
    (n) => `##.promo_box_${n}`,
    (n) => `###ad_slot_${n}`,
    (n) => `##a[href^="https://track${n}.example/click"]`,
    (n) => `##div[id^="banner${n}-"]`,
    (n) => `##.wrap-${n} > div[class*="ad"]`,
    (n) => `site${n % 5_000}.com##.sponsored`,
    (n) => `site${n % 5_000}.com,~www.site${n % 5_000}.com##div:has(> .ad-label)`,
    (n) => `site${n % 5_000}.com#@#.ad-${n}`,
    (n) => `news${n % 3_000}.*##p:has-text(/^(?:Advertisement|Sponsored) ${n}$/i)`,
    (n) => `! a note ${n}`,
  ];
  return Array.from({ length: lines }, (_, n) => kinds[n % kinds.length]?.(n) ?? '').join('\n');
}
