import './tables.ts';

export { addStagePhoto } from './work/add-stage-photo.ts';
export { chooseNaming } from './consent/choose-naming.ts';
export { dropStagePhoto } from './work/drop-stage-photo.ts';
export { keepWork } from './work/keep-work.ts';
export { madeBy } from './making/made-by.ts';
export { makersPage } from './making/makers-page.ts';
export { myNaming } from './consent/my-naming.ts';
export { namingConsents } from './consent/naming-consents.ts';
export { recordNaming } from './consent/record-naming.ts';
export { tellMakers } from './making/tell-makers.ts';
