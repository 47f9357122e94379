-- A headless Neovim, with nothing but its built-in client, opens a design document, waits for its findings, applies a
-- code action and waits for the finding to go. What happens is printed: it is the transcript of docs/editors.md.
local server, node, file = vim.env.DESIGN_DOC_SERVER, vim.env.DESIGN_DOC_NODE, vim.env.DESIGN_DOC_FILE

local function say(...)
  io.stdout:write(string.format(...) .. '\n')
end

local function fail(...)
  say('FAILED: ' .. string.format(...))
  vim.cmd('cquit 1')
end

local names = { 'error', 'warning', 'information', 'hint' }

local function findings()
  return vim.diagnostic.get(0)
end

-- Before 0.8, the code stands in the data that the client keeps.
local function code_of(d)
  return d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)
end

local function print_findings()
  local all = findings()
  table.sort(all, function(a, b)
    if a.lnum ~= b.lnum then return a.lnum < b.lnum end
    return a.message < b.message
  end)
  for _, d in ipairs(all) do
    say('  %d:%d %s %s: %s', d.lnum + 1, d.col + 1, names[d.severity], code_of(d), d.message)
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
vim.bo.filetype = 'markdown'

local client_id = vim.lsp.start_client({
  name = 'design-doc',
  cmd = { node, server, '--stdio' },
  root_dir = vim.fn.fnamemodify(file, ':h'),
})
if not client_id then fail('the server did not start') end
vim.lsp.buf_attach_client(0, client_id)

if not vim.wait(10000, function() return #findings() > 0 end, 20) then fail('no findings came') end
local before = #findings()
say('Neovim %s shows %d findings:', tostring(vim.version().major) .. '.' .. tostring(vim.version().minor), before)
print_findings()

local missing
for _, d in ipairs(findings()) do
  if code_of(d) == 'missing-phase' then missing = missing or d end
end
if not missing then fail('nothing is missing') end

local client = vim.lsp.get_client_by_id(client_id)
local text_document = vim.lsp.util.make_text_document_params(0)
local answer = client.request_sync('textDocument/codeAction', {
  textDocument = text_document,
  range = {
    start = { line = missing.lnum, character = 0 },
    ['end'] = { line = missing.lnum, character = 3 },
  },
  context = { diagnostics = {} },
}, 10000, 0)
if not answer or answer.err then fail('no code actions came') end
say('Code actions on line %d:', missing.lnum + 1)
local chosen
for _, action in ipairs(answer.result) do
  say('  %s%s', action.title, action.isPreferred and ' (preferred)' or '')
  for _, d in ipairs(action.diagnostics) do
    if not chosen and action.isPreferred and d.message == missing.message then chosen = action end
  end
end
if not chosen then fail('no code action is preferred') end
local before_lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
vim.lsp.util.apply_workspace_edit(chosen.edit, client.offset_encoding)
say('After “%s”:', chosen.title)
local after_lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
local first = 1
while before_lines[first] == after_lines[first] do first = first + 1 end
for i = first - 1, first + #after_lines - #before_lines do say('  %d| %s', i, after_lines[i]) end

local function is_gone()
  for _, d in ipairs(findings()) do
    if d.message == missing.message then return false end
  end
  return true
end
if not vim.wait(10000, is_gone, 20) then fail('the finding did not go') end
say('The finding is gone; %d findings:', #findings())
print_findings()

local symbols = client.request_sync('textDocument/documentSymbol', { textDocument = text_document }, 10000, 0)
say('Symbols: %s', table.concat(vim.tbl_map(function(s) return s.name end, symbols.result[1].children), ' · '))
local model = vim.fn.search('^## Data model', 'w') - 1
local hover = client.request_sync('textDocument/hover', {
  textDocument = text_document,
  position = { line = model, character = 3 },
}, 10000, 0)
say('Hover on line %d:', model + 1)
for line in (hover.result.contents.value .. '\n'):gmatch('(.-)\n') do say('  %s', line) end

vim.lsp.stop_client(client_id)
vim.cmd('qall!')
