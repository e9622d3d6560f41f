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
