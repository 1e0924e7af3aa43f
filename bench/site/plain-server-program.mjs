/** Sends the page of a file to whoever asks, with nothing but Node: `plain-server-program.mjs FILE PORT`. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = '', port = '0'] = process.argv.slice(2)
const { headers, body } = JSON.parse(readFileSync(file, 'utf8'))
const bytes = Buffer.from(body, 'base64')

createServer((_, response) => response.writeHead(200, headers).end(bytes)).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
