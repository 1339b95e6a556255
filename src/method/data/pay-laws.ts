/**
 * Places whose law has employers state pay in their postings, by the end of 2025: countries, and regions of the
 * United States (postal codes) and Canada. A fact table for the cells of METHOD 4.4; laws that only oblige an
 * employer to answer when asked are left out.
 */
export const PAY_LAW_COUNTRIES: readonly string[] = ['AT', 'LT', 'LV', 'SK']

export const PAY_LAW_REGIONS: Readonly<Record<string, readonly string[]>> = {
  CA: ['BC', 'PE'],
  US: ['CA', 'CO', 'DC', 'HI', 'IL', 'MA', 'MD', 'MN', 'NJ', 'NY', 'VT', 'WA'],
}
