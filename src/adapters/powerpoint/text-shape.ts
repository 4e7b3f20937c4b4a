import type { Region, TextBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { presetXml, transformXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';
import { NO_FILL, strokeXml } from './paint-xml.ts';
import { bodyProperties, paragraphsXml } from './text-xml.ts';

/** A text box, turned clockwise by so many degrees. */
export function textShape(box: TextBox<Text>, identities: Identities, language: string, turned = 0): Xml {
  return xml`
    <p:sp>
      <p:nvSpPr>${identities.next(box.name, 'own-text')}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
      <p:spPr>${transformXml(box.region, turned)}${presetXml('rect')}${NO_FILL}${box.outline && strokeXml(box.outline)}</p:spPr>
      <p:txBody>${bodyProperties(box.anchor, language)}<a:lstStyle/>${paragraphsXml(box.paragraphs, language)}</p:txBody>
    </p:sp>`;
}

/** Finished paragraphs in a box of their own, for which a template has no placeholder. */
export function looseShape(name: string, region: Region, paragraphs: Xml, identities: Identities): Xml {
  return xml`
    <p:sp>
      <p:nvSpPr>${identities.next(name, 'own-text')}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
      <p:spPr>${transformXml(region)}${presetXml('rect')}${NO_FILL}</p:spPr>
      <p:txBody>${bodyProperties('middle')}<a:lstStyle/>${paragraphs}</p:txBody>
    </p:sp>`;
}
