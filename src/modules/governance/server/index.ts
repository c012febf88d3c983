import './tables.ts';

export { loadDeclarations } from './demonstration/load-declarations.ts';
export { confirmDeclaration } from './declaration/confirm-declaration.ts';
export { declaration } from './declaration/declaration.ts';
export { declarationPaper } from './declaration/declaration-paper.ts';
export { declarations } from './declaration/declarations.ts';
export { officeDeclarations } from './declaration/office-declarations.ts';
export { remindDeclarations } from './declaration/remind-declarations.ts';
export { returnDeclaration } from './declaration/return-declaration.ts';
export { saveDeclaration } from './declaration/save-declaration.ts';
export { sendCode } from './declaration/send-code.ts';
export { submitDeclaration } from './declaration/submit-declaration.ts';
