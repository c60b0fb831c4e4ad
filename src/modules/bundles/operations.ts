import type { Operation } from '#platform/http/operation.ts';
import { acknowledgeApi } from './acknowledge/acknowledge.api.ts';
import { acknowledgePage } from './acknowledge/acknowledge.page.tsx';
import { cancelStepApi } from './cancel-step/cancel-step.api.ts';
import { cancelStepPage } from './cancel-step/cancel-step.page.tsx';
import { bundlePage } from './catalogue/bundle.page.tsx';
import { bundlesApi } from './catalogue/bundles.api.ts';
import { bundlesPage } from './catalogue/catalogue.page.tsx';
import { changeBundlePage } from './change-bundle/change-bundle.page.tsx';
import { setBundleVersionApi } from './change-bundle/set-bundle-version.api.ts';
import { listLinkedApi } from './list/list.api.ts';
import { listLinkedPage } from './list/list.page.tsx';
import { linkedSlipPage } from './print/linked-slip.page.ts';
import { chooseBundlePage } from './receive/choose-bundle.page.tsx';
import { receiveLinkedApi } from './receive/receive.api.ts';
import { receiveLinkedPage } from './receive/receive.page.tsx';
import { reportErrorApi } from './report-error/report-error.api.ts';
import { reportErrorPage } from './report-error/report-error.page.tsx';
import { showLinkedApi } from './show/linked.api.ts';
import { linkedPage } from './show/linked.page.tsx';

/** Every operation of the module; fixed addresses before those with a variable. */
export const operations: readonly Operation[] = [
  bundlesPage,
  bundlesApi,
  changeBundlePage,
  setBundleVersionApi,
  bundlePage,
  chooseBundlePage,
  receiveLinkedPage,
  receiveLinkedApi,
  listLinkedPage,
  listLinkedApi,
  linkedPage,
  showLinkedApi,
  linkedSlipPage,
  acknowledgePage,
  acknowledgeApi,
  cancelStepPage,
  cancelStepApi,
  reportErrorPage,
  reportErrorApi,
];
