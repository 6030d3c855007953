/** The languages there are, as BCP 47 tags: the folders of `i18n/messages`, whose test writes this file. */
export const languages = ['en', 'zh-TW'] as const;

export type Language = (typeof languages)[number];
