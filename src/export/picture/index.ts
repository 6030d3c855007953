/** A moment as a picture: one file that needs no other. Pure. */
export type { MomentPicture, PictureSide } from './momentPicture.ts';
export { momentSvg } from './momentPicture.ts';
