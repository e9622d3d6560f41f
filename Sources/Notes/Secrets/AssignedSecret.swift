/// Values that a line calls a secret: `password: hunter2`, `DB_PASSWORD=…`, `密码：…`, `"api_key": "…"`.
enum AssignedSecret {
    private static let passwordWords = [
        "password", "passwort", "passwd", "pwd", "passphrase", "passcode", "contraseña", "mot de passe", "пароль", "密码", "口令", "パスワード",
        "pin code", "login pw",
    ]
    private static let tokenWords = [
        "secret", "token", "api_key", "api key", "api-key", "apikey", "access_key", "access key", "secret_key", "secretkey", "private_key",
        "auth_key", "client_secret", "credential",
    ]
    private static let identityWords = ["ssn", "social security number", "social security no"]

    /// The last two bytes of every word above: hardly any other name ends so.
    private static let endings: Set<UInt16> = Set(
        (passwordWords + tokenWords + identityWords).map { $0.utf8.suffix(2).reduce(UInt16(0)) { $0 << 8 | UInt16($1) } })

    /// Whether the name that ends before `end`, marks and spaces left aside, can be one of a secret.
    static func mayEndName(_ bytes: [UInt8], before end: Int) -> Bool {
        var last = end - 1
        while last > 0, bytes[last] <= 0x20 || "\"'`*".utf8.contains(bytes[last]) { last -= 1 }
        guard last > 0 else { return false }
        func lower(_ byte: UInt8) -> UInt16 { UInt16((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        let pair = lower(bytes[last - 1]) << 8 | lower(bytes[last])
        // Names and spaces beyond ASCII are left to the slow way.
        return bytes[last] >= 0x80 || endings.contains(pair)
    }

    /// What kind of secret a name promises, nil for an ordinary name.
    static func kind(named name: some StringProtocol) -> SecretKind? {
        let name = name.lowercased().trimmed
        guard !name.isEmpty else { return nil }
        if passwordWords.contains(where: name.hasSuffix) { return .password }
        if tokenWords.contains(where: name.hasSuffix) { return .token }
        return identityWords.contains(where: name.hasSuffix) ? .identityNumber : nil
    }

    /// Whether a value behind such a name is one: words of prose and placeholders are not.
    static func isSecret(_ value: some StringProtocol, kind: SecretKind, endsLine: Bool) -> Bool {
        guard let first = value.first, !"<${*%[(…\u{2022}_".contains(first), !value.lowercased().hasPrefix("your") else { return false }
        let hasDigit = value.contains(where: \.isNumber)
        let hasLetter = value.contains(where: \.isLetter)
        switch kind {
        case .password: return value.count >= 4 && (endsLine || (hasDigit && hasLetter)) && Set(value).count > 2
        case .identityNumber: return value.count(where: \.isNumber) >= 9
        default: return value.count >= 12 && hasDigit && hasLetter && !value.contains("://")
        }
    }
}
