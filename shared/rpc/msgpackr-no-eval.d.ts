// msgpackr publishes this entry without types; it is the same Packr.
declare module "msgpackr/index-no-eval" {
  export { Packr } from "msgpackr";
}
