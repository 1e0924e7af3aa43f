import { Client } from 'pg'

/**
 * A connection of its own for as long as a backup takes, and settings under which values are written and read alike by every server.
 * A server that ends idle transactions must not end this one, which waits for files meanwhile.
 */
export async function withConnection<T>(url: string, name: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: name, keepAlive: true })
  // A lost connection is told by the statement that it ends; without a listener, 'error' would end the process first.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`
      SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC';
      SET extra_float_digits = 1; SET bytea_output = 'hex'; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`)
    return await work(client)
  } finally {
    await client.end()
  }
}
