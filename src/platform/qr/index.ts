export { qrCode, type QrCode } from './qr-code.ts';
export { qrPath, qrSvg } from './qr-path.ts';
