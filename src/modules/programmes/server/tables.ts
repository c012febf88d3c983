import './application/application-tables.ts';
import './call/call-tables.ts';
import './follow/follow-tables.ts';
import './review/review-tables.ts';
import './selection/selection-tables.ts';
