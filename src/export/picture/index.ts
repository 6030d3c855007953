/** A moment as a picture: one file that needs no other. Pure. */
export { markProperties } from './markProperties.ts';
export type { MomentPicture, PictureSide } from './momentPicture.ts';
export { momentSvg } from './momentPicture.ts';
export type { Look, PictureTheme, StyleSheets } from './look.ts';
export { lookOf } from './look.ts';
export type { Pictured, Sent, SentIn } from './sentPicture.ts';
export { picturedOf } from './sentPicture.ts';
export { steppedSvg } from './steppedPicture.ts';
export type { PacedStill } from './stillPicture.ts';
export { stillsOf, stillSvg } from './stillPicture.ts';
