export enum Names {
  Alert = "set_alert",
}
export const LIMITS = { days: 14 };
