/** The languages there are, as BCP 47 tags; `i18n/messages` has a folder for each. */
export const languages = ['en', 'zh-TW'] as const;

export type Language = (typeof languages)[number];
