/** What tests use of a store that speaks S3 on this machine. */
declare module 's3rver' {
  export default class S3rver {
    constructor(options: { readonly address: string; readonly port: number; readonly silent: boolean; readonly directory: string })
    run(): Promise<{ readonly port: number }>
    close(): Promise<void>
  }
}
