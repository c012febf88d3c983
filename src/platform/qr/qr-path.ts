import { qrCode } from './qr-code.ts';

/** The quiet zone around a code, in modules: a reader needs it. */
const QUIET = 4;

/** A QR code as one path of SVG, and the side of its drawing with the quiet zone around it. */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
  const rows = qrCode(text);
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map((run) => `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`),
  );
  return { side: rows.length + 2 * QUIET, path: runs.join('') };
}

/** A QR code as a drawing of its own, for papers. */
export function qrSvg(text: string): string {
  const { side, path } = qrPath(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  );
}
