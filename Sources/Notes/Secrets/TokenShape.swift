/// What the keys of one service look like.
struct TokenShape: Sendable {
    let prefix: [UInt8]
    /// Characters behind the prefix, at least.
    let fewest: Int

    private init(_ prefix: String, _ fewest: Int) {
        self.prefix = Array(prefix.utf8)
        self.fewest = fewest
    }

    /// Prefixes that services publish so that leaked keys can be found. A new service is a row.
    static let known: [TokenShape] = [
        TokenShape("sk-ant-", 20), TokenShape("sk-proj-", 20), TokenShape("sk-or-", 20), TokenShape("sk-", 32), TokenShape("sk_live_", 16),
        TokenShape("sk_test_", 16), TokenShape("rk_live_", 16), TokenShape("whsec_", 24), TokenShape("ghp_", 30), TokenShape("gho_", 30),
        TokenShape("ghu_", 30), TokenShape("ghs_", 30), TokenShape("ghr_", 30), TokenShape("github_pat_", 30), TokenShape("glpat-", 16),
        TokenShape("xoxb-", 20), TokenShape("xoxp-", 20), TokenShape("xoxa-", 20), TokenShape("xoxr-", 20), TokenShape("xapp-", 20),
        TokenShape("AKIA", 16), TokenShape("ASIA", 16), TokenShape("AIza", 30), TokenShape("ya29.", 30), TokenShape("hf_", 28),
        TokenShape("npm_", 30), TokenShape("pypi-AgE", 30), TokenShape("SG.", 40), TokenShape("dop_v1_", 40), TokenShape("shpat_", 28),
        TokenShape("r8_", 30), TokenShape("gsk_", 30), TokenShape("AGE-SECRET-KEY-1", 40), TokenShape("xkeysib-", 40),
        TokenShape("lin_api_", 30), TokenShape("secret_", 40), TokenShape("ntn_", 36), TokenShape("tskey-", 16), TokenShape("eyJ", 60),
    ]

    /// The shapes whose prefix begins with a byte.
    static let byFirstByte: [UInt8: [TokenShape]] = Dictionary(grouping: known) { $0.prefix[0] }
}
