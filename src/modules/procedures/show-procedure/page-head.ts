import { paths } from '../paths.ts';
import type { Procedure } from './get-procedure.ts';

/** Title, name of the procedure and the way back, for a page about one side of a procedure. */
export function pageHead(procedure: Procedure, heading: string) {
  return {
    title: `${heading}: thủ tục ${procedure.code}`,
    heading,
    lead: `${procedure.current.name} (${procedure.code})`,
    breadcrumb: [
      { text: 'Danh mục thủ tục', href: paths.catalogue() },
      { text: procedure.code, href: paths.procedure(procedure.code) },
      { text: heading },
    ],
  };
}
