declare module "site-fonts/*.woff2?url" {
  const address: string;
  export default address;
}
