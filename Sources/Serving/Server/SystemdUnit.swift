/// A unit for the user's own systemd, which starts the server with the session and again after a failure.
package enum SystemdUnit {
    /// - Parameter command: the program's path and its arguments.
    package static func text(_ command: [String]) -> String {
        """
        # engram serve --systemd > ~/.config/systemd/user/engram.service
        # systemctl --user daemon-reload && systemctl --user enable --now engram
        [Unit]
        Description=Engram answers from notes
        After=network.target

        [Service]
        ExecStart=\(command.map(quoted).joined(separator: " "))
        Restart=on-failure
        RestartSec=5
        KillSignal=SIGTERM
        TimeoutStopSec=30
        NoNewPrivileges=true
        PrivateTmp=true
        ProtectSystem=strict
        ReadWritePaths=%h
        RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
        LockPersonality=true

        [Install]
        WantedBy=default.target

        """
    }

    /// systemd.syntax(7): in quotes, with what it would expand doubled.
    private static func quoted(_ word: String) -> String {
        let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%").replacing("$", with: "$$")
        let isPlain = !word.isEmpty && escaped == word && word.allSatisfy { !$0.isWhitespace && $0 != "'" && $0 != ";" }
        return isPlain ? word : "\"\(escaped)\""
    }
}
