/** Sends the page of a file, packed once, to whoever asks, with nothing but Node: `plain-server-program.mjs FILE PORT`. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = '', port = '0'] = process.argv.slice(2)
const { headers, packed } = JSON.parse(readFileSync(file, 'utf8'))
const bytes = Buffer.from(packed, 'base64')
const own = { ...headers, vary: 'Accept-Encoding', 'content-encoding': 'gzip', 'content-length': bytes.length }

createServer((_, response) => response.writeHead(200, own).end(bytes)).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
