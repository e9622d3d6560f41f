import Foundation
import Testing

struct ServeTests {
    private let program: Program
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        program = Program(in: scratch)
    }

    @Test func `It says where it can be asked, answers, and ends when it is told to`() throws {
        let outcome = try program.shell(
            #"""
            "$ENGRAM" serve --model pocket --plain --port 0 --json > ready & pid=$!
            for i in $(seq 600); do [ -s ready ] && break; sleep 0.1; done
            port=$(sed 's/.*"port":\([0-9]*\).*/\1/' ready)
            ask() {
                exec 3<>/dev/tcp/127.0.0.1/$port
                printf '%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s' "$1" "${#2}" "$2" >&3
                cat <&3
                exec 3>&-
                echo
            }
            ask 'GET /v1/models'
            ask 'GET /page/app.js'
            ask 'GET /engram/overview'
            ask 'POST /v1/chat/completions' '{"messages":[{"role":"user","content":"Hello."}],"max_tokens":4,"stream":true}'
            ask 'POST /v1/embeddings' '{"input":"Hello."}'
            kill -TERM $pid
            wait $pid
            echo "code $?"
            """#)
        #expect(outcome.output.contains("\"id\":\"pocket\""))
        #expect(outcome.output.contains("Content-Type: text/javascript") && outcome.output.contains("\"sources\":[]"))
        #expect(outcome.output.contains("\"finish_reason\":\"") && outcome.output.contains("data: [DONE]"))
        #expect(outcome.output.contains("\"object\":\"embedding\""))
        #expect(outcome.output.contains("code 0"), "\(outcome.errors)")
    }

    @Test func `Whoever others can reach needs a token`() throws {
        let outcome = try program.run("serve", "--plain", "--host", "0.0.0.0")
        #expect(outcome.code == 1)
        #expect(outcome.errorLines.count == 1 && outcome.errors.contains("--token-file"))
        #expect(try program.run("serve", "--token", "0123456789abcdef", "--systemd").code != 0)
    }

    @Test func `A unit starts the same program with the same words`() throws {
        let outcome = try program.run("serve", "--systemd", "--port", "11440")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("/engram serve --port 11440\n"))
        #expect(outcome.output.contains("[Install]"))
    }
}
