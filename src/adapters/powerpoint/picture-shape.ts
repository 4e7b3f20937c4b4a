import assert from 'node:assert/strict';
import { pictureSize } from '../../domain/picture-size.ts';
import type { PictureBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { presetXml, transformXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';

/** A picture that fills its region: what is too wide or too high is cropped evenly, never squeezed. */
export function pictureShape(box: PictureBox<Text>, identities: Identities, relation: string): Xml {
  const size = pictureSize(box.bytes);
  assert(size, `${box.name}: the picture is neither a PNG nor a JPEG`);
  const { w, h } = size;
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
