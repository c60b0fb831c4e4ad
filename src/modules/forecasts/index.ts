/** Public face of the module forecasts: dự báo quá hạn. */
export { learnModels } from './learn-models/learn-models.ts';
export { reckonForecasts } from './reckon/reckon-forecasts.ts';
