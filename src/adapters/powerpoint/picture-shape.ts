import assert from 'node:assert/strict';
import type { PictureBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { presetXml, transformXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';

/** A picture that fills its region: what is too wide or too high is cropped evenly, never squeezed. */
export function pictureShape(box: PictureBox<Text>, identities: Identities, relation: string): Xml {
  const { w, h } = pngSize(box.png, box.name);
  const tooWide = w / h / (box.region.w / box.region.h);
  const side = Math.round(tooWide > 1 ? (1 - 1 / tooWide) * 50_000 : 0);
  const top = Math.round(tooWide < 1 ? (1 - tooWide) * 50_000 : 0);
  const crop = side + top > 0 ? xml`<a:srcRect l="${side}" t="${top}" r="${side}" b="${top}"/>` : undefined;
  return xml`
    <p:pic>
      <p:nvPicPr>
        ${identities.next(box.name, { alt: box.alt.text })}
        <p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>
      </p:nvPicPr>
      <p:blipFill><a:blip r:embed="${relation}"/>${crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill>
      <p:spPr>${transformXml(box.region)}${presetXml('rect')}</p:spPr>
    </p:pic>`;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Width and height in pixels, from the header that every PNG begins with. */
function pngSize(png: Uint8Array, name: string): { w: number; h: number } {
  const head = Buffer.from(png.buffer, png.byteOffset, Math.min(png.length, 24));
  assert(head.length === 24 && head.subarray(0, 8).equals(SIGNATURE), `${name}: the picture is not a PNG`);
  return { w: head.readUInt32BE(16), h: head.readUInt32BE(20) };
}
