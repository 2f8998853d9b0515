using System.Text.RegularExpressions;
using Catalogue.Classifier.Reading;
using Catalogue.Model;

namespace Catalogue.Classifier.Judging;

/// <summary>Whether a definition has any word for money or what is paid for: cards are swapped, chapters transferred and tasks delegated without.</summary>
internal static partial class MoneyWords
{
    public static bool In(ReadDefinition definition) => Grounds.In(definition, Word()) && !OnlyPlans(definition);

    // "Sets a budget", "Adds a holding to the portfolio": a plan or a note about money, and no word for paying in what it says it does.
    private static bool OnlyPlans(ReadDefinition definition)
    {
        string said = $"{string.Join(' ', definition.Text.Name.Select(w => w.Word.Text))} {string.Join(' ', definition.Text.MainSentence?.Words.Select(w => w.Word.Text) ?? [])}";
        return Plan().IsMatch(said) && !Payment().IsMatch(said);
    }

    [GeneratedRegex(@"\b(budgets?|goals?|positions?|holdings?|portfolios?|watchlists?|alerts?|forecasts?|targets?)\b", RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Plan();

    [GeneratedRegex(
        @"\b(pa(y|ys|id|yments?|youts?)|invoices?|bills?|charges?|expenses?|transactions?|transfers?|moves?|buys?|sells?|trad(e|es|ing)|orders?|purchases?|refunds?|deposits?|withdraws?|withdrawals?|clos(e|es|ing)|open(s|ing)?|liquidat\w+|collateral|leverage|margin|broker\w*|exchange|market|wallets?|tokens?|on-?chain|stak\w+|pools?|liquidity|vaults?|perp\w*|long|short|swaps?|claims?|redeem\w*|loans?|borrow\w*|repay\w*|funds?|rewards?|bids?)\b",
        RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Payment();

    [GeneratedRegex(
        @"(?<![a-z])(pa(y|ys|id|yer|yee|yable|yment\w*|yout\w*|ypal)|stripe|money|cash\w*|fund\w*|pric(e|es|ing)|costs?|fees?|bill(s|ing)?|invoic\w*|voucher\w*|receipt\w*|refund\w*|charg(e|es|ed)|amounts?|currenc\w+|usd\w?|eur|dollar\w*|euros?|cents?|sats?|tokens?|\w*coins?|btc|lightning|crypto\w*|eth\w*|sol(ana)?|evm|txs?|lamports|gwei|erc\w*|nfts?|wallet\w*|defi|liquidity|collateral\w*|leverage\w*|(un)?stak(e|es|ed|ing)|validator\w*|airdrop\w*|on-?chain|blockchain\w*|contracts?|sign|bank\w*|accounting|ledger\w*|expense\w*|salar\w+|payroll|bonus\w*|budget\w*|tax\w*|credit\w*|debit\w*|loan\w*|lend\w*|borrow\w*|repay\w*|deposit\w*|withdraw\w*|buy\w*|sell\w*|sold|purchas\w+|orders?|checkout\w*|carts?|basket|shop\w*|subscri\w+|donat\w+|tips?|auction\w*|bids?|stocks?|market\w*|exchange\w*|broker\w*|portfolio\w*|trading|position\w*|book(s|ing\w*)?|reserv\w+|rent\w*|sales?|quot\w+|transactions?|spend\w*|allowance\w*|geld|zahl\w*|rechnung\w*|kauf\w*|pag[ao]\w*|factur\w*|fattur\w*|paiement\w*|dinero|dinheiro|compra\w*|achat\w*|boleto|pix|cobran\w*|balances?|gift\w*|renew\w*|remit\w*|mint\w*)(?![a-z])|[$€£¥]",
        RegexOptions.IgnoreCase, DefinitionLimits.PatternMilliseconds)]
    private static partial Regex Word();
}
