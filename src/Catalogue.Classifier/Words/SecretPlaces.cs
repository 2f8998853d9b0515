namespace Catalogue.Classifier.Words;

/// <summary>Files that hold credentials or what a person did: <c>~/.ssh/id_rsa</c>, <c>.env</c>, <c>/etc/shadow</c>, <c>~/.bash_history</c>.</summary>
internal static class SecretPlaces
{
    private static readonly HashSet<string> Names = ["ssh", "id_rsa", "id_ed25519", "aws", "env", "dotenv", "passwd", "shadow", "kubeconfig", "kube", "netrc", "gnupg", "keychain", "npmrc", "pypirc", "pgpass", "gitconfig", "git", "credentials", "bash_history", "zsh_history", "docker", "azure", "gcloud", "config", "mozilla", "cursor", "claude", "mcp", "wallet"];

    /// <summary>Whether a word is such a file, or the first step of a path to it.</summary>
    public static bool IsAt(string text, Token word)
    {
        if (!Names.Contains(word.Word.Text) || word.Start == 0 || word.Start > text.Length)
            return word.Word.Text is "id_rsa" or "id_ed25519";
        char before = text[word.Start - 1];
        if (word.Word.Text is "passwd" or "shadow")
            return before == '/' && word.Start >= 5 && text.AsSpan(0, word.Start - 1).EndsWith("etc");
        // A name that hides itself: ".env", "~/.ssh".
        return before == '.' && (word.Start < 2 || !char.IsLetterOrDigit(text[word.Start - 2])) && (word.Word.Text is not ("git" or "config" or "docker" or "cursor" or "claude" or "mcp" or "wallet") || (word.Start >= 3 && text[word.Start - 3] == '~') || text.AsSpan(word.Start).StartsWith("git-credentials", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the words of a name speak of such a file or of what was said: "etc_passwd", "aws_credentials_file", "system_prompt".</summary>
    public static bool AreNamed(Token[] words)
    {
        bool Has(params ReadOnlySpan<string> all)
        {
            foreach (string one in all)
            {
                if (!Array.Exists(words, w => w.Word.Text == one))
                    return false;
            }
            return true;
        }

        return Has("passwd") || Has("etc", "shadow") || Has("ssh") || Has("id", "rsa") || Has("bash", "history") || Has("zsh", "history") || Has("shell", "history") || Has("private", "key") || Has("keychain") || Has("netrc") || Has("npmrc") || Has("pgpass") || Has("kubeconfig") || Has("kube", "config")
            || Has("aws", "credentials") || Has("git", "credentials") || Has("env", "file") || Has("dotenv") || Has("env", "home") || Has("seed", "phrase") || Has("gnupg") || Has("wallet", "key") || Has("browser", "cookies") || Has("system", "prompt") || Has("hidden", "instructions") || Has("system", "instructions") || Has("hidden", "prompt") || Has("conversation", "history") || Has("chat", "history") || Has("saved", "passwords") || Has("environment", "variables") || Has("api", "keys") || Has("secrets") || Has("mcp", "json");
    }
}
