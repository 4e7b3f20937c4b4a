import type { TextBox } from '../../domain/slide.ts';
import type { Text } from '../../domain/wording.ts';
import { type Xml, xml } from '../../opc/xml.ts';
import { presetXml, transformXml } from './geometry-xml.ts';
import type { Identities } from './identities.ts';
import { NO_FILL, strokeXml } from './paint-xml.ts';
import { bodyProperties, paragraphsXml } from './text-xml.ts';

/** A text box. */
export function textShape(box: TextBox<Text>, identities: Identities, language: string): Xml {
  return xml`
    <p:sp>
      <p:nvSpPr>${identities.next(box.name, 'own-text')}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
      <p:spPr>${transformXml(box.region)}${presetXml('rect')}${NO_FILL}${box.outline && strokeXml(box.outline)}</p:spPr>
      <p:txBody>${bodyProperties(box.anchor)}<a:lstStyle/>${paragraphsXml(box.paragraphs, language)}</p:txBody>
    </p:sp>`;
}
